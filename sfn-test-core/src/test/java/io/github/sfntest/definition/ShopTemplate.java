package io.github.sfntest.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A template of SAM with three machines, and the pieces to make others. */
final class ShopTemplate {
  static final String SAM =
      """
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        Stage: {Type: String}
        Limit: {Type: Number, Default: 5}
        Modes: {Type: CommaDelimitedList, Default: 'a, b'}
      Mappings:
        Stages:
          test: {Table: orders-t}
          prod: {Table: orders-p}
      Conditions:
        IsProd: !Equals [!Ref Stage, prod]
        IsTest: !Not [!Condition IsProd]
      Globals:
        StateMachine:
          Type: EXPRESS
      Resources:
        ChargeFunction:
          Type: AWS::Serverless::Function
        Notices:
          Type: AWS::SNS::Topic
        Orders:
          Type: AWS::DynamoDB::Table
          Properties: {TableName: !FindInMap [Stages, !Ref Stage, Table]}
        Jobs:
          Type: AWS::SQS::Queue
        OrderMachine:
          Type: AWS::Serverless::StateMachine
          Properties:
            Name: !Sub '${Stage}-order'
            DefinitionUri: machines/order.asl.yaml
            DefinitionSubstitutions:
              Charge: !GetAtt ChargeFunction.Arn
              Child: !Ref ChildMachine
              Limit: !Ref Limit
        ChildMachine:
          Type: AWS::Serverless::StateMachine
          Properties:
            Type: STANDARD
            Definition:
              StartAt: Notify
              States:
                Notify:
                  Type: Pass
                  Parameters:
                    topic: !Ref Notices
                    queue: !Ref Jobs
                    queueArn: !GetAtt [Jobs, Arn]
                    table: !Ref Orders
                    role: !GetAtt ChildMachineRole.Arn
                    mode: !Select [1, !Ref Modes]
                    zone: !Select [0, !GetAZs '']
                    gone: !If [IsProd, here, !Ref AWS::NoValue]
                    where: !Join ['/', [!Ref AWS::Region, !Ref AWS::AccountId, !Ref Limit]]
                    limit: !Ref Limit
                    parts: !Split ['-', 'x-y']
                    text: !ToJsonString {a: !Ref Limit}
                    coded: !Base64 abc
                  End: true
        ProdMachine:
          Type: AWS::StepFunctions::StateMachine
          Condition: IsProd
          Properties:
            DefinitionString: '{}'
      """;

  static final String ORDER =
      """
      StartAt: Pay
      States:
        Pay:
          Type: Task
          Resource: ${Charge}
          TimeoutSeconds: ${Limit}
          ResultPath: null
          Next: Child
        Child:
          Type: Task
          Resource: arn:aws:states:::states:startExecution
          Parameters: {StateMachineArn: '${Child}', Input: {}}
          End: true
      """;

  private ShopTemplate() {}

  /** The template in this folder, its stage given. */
  static Template in(Path folder) throws IOException {
    file(folder, "machines/order.asl.yaml", ORDER);
    return Template.fromFile(file(folder, "template.yaml", SAM)).withParameter("Stage", "test");
  }

  static Path file(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** A template with one machine that has these properties. */
  static String machine(String properties) {
    return """
    Resources:
      Order:
        Type: AWS::StepFunctions::StateMachine
        Properties:
    """
        + properties.indent(6);
  }
}
