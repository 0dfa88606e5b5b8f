#!/usr/bin/env python3
# Writes the tables of response shapes that sfn-test-core checks mocked results against.
#
#   scripts/response-shapes.py DATA [OUT]
#
# DATA is the folder of AWS's service models as botocore carries them: botocore/data/<service>/<version>/service-2.json(.gz).
# OUT is the folder of the tables, by default the one in sfn-test-core. A table is text, one line per shape:
#
#   > action Shape                       what an action answers; the action is written as in a Resource
#   Shape {member Type,member! Type}     a structure; ! says that the member is required
#   Shape [Type]                         a list
#   Shape <Type>                         a map from text to that
#   Shape s                              a text; x a blob, t a time, n a number, b true or false, * anything
#
# followed by the limits "min..max" of a length or a number and by the values of an enum "a|b". A type that is a single
# letter stands for itself. Lines that begin with # say where the table comes from.

import gzip
import json
import os
import sys

# The services of the 40 integrations that public definitions use most, of all optimized integrations, and those whose
# answers a workflow reads often. From the three largest, only what an optimized integration calls or polls.
SERVICES = {
    "athena": None, "batch": None, "bedrock": None, "bedrock-agent": None, "bedrock-runtime": None, "cloudwatch": None,
    "codebuild": None, "comprehend": None, "databrew": None, "dynamodb": None, "ecs": None, "eks": None, "emr": None,
    "emr-containers": None, "emr-serverless": None, "events": None, "fis": None, "glue": None, "kms": None,
    "lambda": None, "logs": None, "polly": None, "rds": None, "rekognition": None, "s3": None, "scheduler": None,
    "secretsmanager": None, "sns": None, "sqs": None, "ssm": None, "stepfunctions": None, "sts": None, "textract": None,
    "transcribe": None, "translate": None,
    "mediaconvert": ["CreateJob", "GetJob"],
    "sagemaker": [
        "CreateEndpoint", "CreateEndpointConfig", "CreateHyperParameterTuningJob", "CreateLabelingJob", "CreateModel",
        "CreateProcessingJob", "CreateTrainingJob", "CreateTransformJob", "DescribeEndpoint",
        "DescribeHyperParameterTuningJob", "DescribeLabelingJob", "DescribeProcessingJob", "DescribeTrainingJob",
        "DescribeTransformJob", "UpdateEndpoint"],
    "ec2": ["AttachVolume", "CreateSnapshot", "CreateVolume", "RunInstances"],
}  # fmt: skip

# Where a recording of TestState shows another limit than the newest model: there Lambda's managed instances raised it.
RECORDED = {("lambda", "MemorySize"): {"max": 10240}}

SIMPLE = {
    "string": "s", "character": "s", "blob": "x", "timestamp": "t", "boolean": "b",
    "integer": "n", "long": "n", "float": "n", "double": "n", "bigdecimal": "n", "biginteger": "n",
}  # fmt: skip
OUT = "sfn-test-core/src/main/resources/io/github/sfntest/internal/shapes"


def main(data, out):
    os.makedirs(out, exist_ok=True)
    for service, operations in sorted(SERVICES.items()):
        model = read(os.path.join(data, service))
        for (of, shape), limit in RECORDED.items():
            if of == service:
                model["shapes"][shape].update(limit)
        # as a Resource and the SDK's Java packages spell it
        name = model["metadata"]["serviceId"].replace(" ", "").lower()
        with open(os.path.join(out, name + ".txt"), "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(Table(model, operations).lines()) + "\n")


def read(folder):
    version = sorted(os.listdir(folder))[-1]
    path = os.path.join(folder, version, "service-2.json")
    if os.path.exists(path + ".gz"):
        with gzip.open(path + ".gz", "rt", encoding="utf-8") as file:
            return json.load(file)
    with open(path, encoding="utf-8") as file:
        return json.load(file)


class Table:
    def __init__(self, model, operations):
        self.model = model
        self.operations = operations
        self.known = {}

    def lines(self):
        metadata = self.model["metadata"]
        origin = (
            f"# From AWS's service model {metadata['serviceId']} {metadata['apiVersion']}, Apache License 2.0, see NOTICE."
            " Written by scripts/response-shapes.py."
        )
        actions = []
        for name, operation in sorted(self.model["operations"].items()):
            if "output" in operation and (self.operations is None or name in self.operations):
                shape = operation["output"]["shape"]
                self.add(shape)
                actions.append(f"> {uncapitalized(name)} {shape}")
        return [origin] + actions + [f"{name} {line}" for name, line in sorted(self.known.items())]

    def type(self, name):
        """The letter of a shape that has no limits, else its name."""
        shape = self.model["shapes"][name]
        if shape.get("document"):
            return "*"
        simple = SIMPLE.get(shape["type"])
        return simple if simple and not limits(shape) else name

    def add(self, name):
        shape = self.model["shapes"][name]
        if name in self.known or self.type(name) != name:
            return
        kind = shape["type"]
        self.known[name] = ""
        if kind == "structure":
            required = shape.get("required", [])
            members = [
                f"{member}{'!' if member in required else ''} {self.type(of['shape'])}"
                for member, of in shape["members"].items()
            ]
            line = "{" + ",".join(members) + "}"
            inner = [of["shape"] for of in shape["members"].values()]
        elif kind in ("list", "map"):
            of = shape["member" if kind == "list" else "value"]["shape"]
            line = (f"[{self.type(of)}]" if kind == "list" else f"<{self.type(of)}>") + limits(shape)
            inner = [of]
        else:
            line, inner = SIMPLE[kind] + limits(shape), []
        self.known[name] = line
        for other in inner:
            self.add(other)


def limits(shape):
    text = ""
    if "min" in shape or "max" in shape:
        text += f" {shape.get('min', '')}..{shape.get('max', '')}"
    if shape.get("enum"):
        assert not any(" " in value or "|" in value for value in shape["enum"]), shape
        text += " " + "|".join(shape["enum"])
    return text


def uncapitalized(name):
    return name[0].lower() + name[1:]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else OUT)
