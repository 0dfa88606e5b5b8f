variable "stage" {}

resource "aws_sfn_state_machine" "order" {
  name = "${var.stage}-order"
  definition = jsonencode({
    StartAt = "Charge"
    States = {
      Charge = { Type = "Task", Resource = aws_lambda_function.charge.arn, End = true }
    }
  })
}
