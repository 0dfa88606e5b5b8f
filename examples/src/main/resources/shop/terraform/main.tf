variable "stage" {
  default = "dev"
}

resource "aws_sfn_state_machine" "order" {
  name     = "order-${var.stage}"
  role_arn = aws_iam_role.order.arn

  definition = jsonencode({
    StartAt = "Charge"
    States = {
      Charge = {
        Type     = "Task"
        Resource = aws_lambda_function.charge.arn
        End      = true
      }
    }
  })
}
