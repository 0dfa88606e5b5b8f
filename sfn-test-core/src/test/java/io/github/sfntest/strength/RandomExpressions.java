package io.github.sfntest.strength;

/** Paths, intrinsic functions and JSONata expressions: most are right, and many lead somewhere. */
final class RandomExpressions {
  private final Draw draw;
  private final RandomJson json;

  RandomExpressions(Draw draw, RandomJson json) {
    this.draw = draw;
    this.json = json;
  }

  String path() {
    return damaged(
        switch (draw.below(12)) {
          case 0, 1 -> "$";
          case 2 -> variable() + (draw.percent(40) ? steps(1) : "");
          case 3 ->
              draw.of(
                  "$$",
                  "$$.Execution.Id",
                  "$$.Execution.Input",
                  "$$.Execution.Input.n",
                  "$$.State.Name",
                  "$$.State.EnteredTime",
                  "$$.Map.Item.Value",
                  "$$.Map.Item.Index",
                  "$$.Task.Token",
                  "$$.Nowhere");
          case 4, 5, 6, 7 -> goodPath();
          default -> "$" + steps(3);
        });
  }

  /** A path that leads somewhere in most documents. */
  String goodPath() {
    return draw.of(
        "$",
        "$.a",
        "$.a.b",
        "$.a.c",
        "$.items",
        "$.items[0]",
        "$.items[0].n",
        "$.n",
        "$.s",
        "$.t",
        "$.flag");
  }

  private String steps(int most) {
    StringBuilder steps = new StringBuilder();
    for (int i = draw.below(most + 1); i > 0; i--) {
      steps.append(
          draw.of(
              ".a",
              ".b",
              ".c",
              ".items",
              ".n",
              ".s",
              ".missing",
              "['x y']",
              "[\"a\"]",
              "[0]",
              "[1]",
              "[-1]",
              "[9]",
              "[*]",
              ".*",
              "[0:2]",
              "[:]",
              "[1:]",
              "[-2:]",
              "[0,1]",
              "..n",
              "..*",
              "[?(@.n > 1)]",
              "[?(@.n)]",
              "[?(@.s == 'x')]",
              "[?(@.n in [1, 2])]",
              "[?(@.s =~ /x.*/i)]",
              "[(@.length-1)]",
              ".length()",
              "['a','b']",
              "[99999999999]"));
    }
    return steps.toString();
  }

  String referencePath() {
    return damaged(
        draw.of(
            "$",
            "$.a",
            "$.a.b",
            "$.r",
            "$.r.deep.er",
            "$.items[0]",
            "$.items[7].n",
            "$['x y']",
            "$.n.under",
            "$.items.n",
            "$.a[0]"));
  }

  String variable() {
    return draw.of("$v1", "$v2", "$v3", "$große");
  }

  String intrinsic(int depth) {
    String function =
        draw.of(
            "Format",
            "StringToJson",
            "JsonToString",
            "Array",
            "ArrayPartition",
            "ArrayContains",
            "ArrayRange",
            "ArrayGetItem",
            "ArrayLength",
            "ArrayUnique",
            "Base64Encode",
            "Base64Decode",
            "Hash",
            "JsonMerge",
            "MathRandom",
            "MathAdd",
            "StringSplit",
            "UUID");
    StringBuilder call = new StringBuilder("States.").append(function).append('(');
    int arguments = arity(function);
    for (int i = 0; i < arguments; i++) {
      call.append(i == 0 ? "" : ", ").append(argument(function, i, depth));
    }
    return damaged(call.append(')').toString());
  }

  private int arity(String function) {
    if (draw.percent(5)) {
      return draw.below(5);
    }
    return switch (function) {
      case "UUID" -> 0;
      case "Format" -> 1 + draw.below(3);
      case "Array" -> draw.below(4);
      case "StringToJson",
          "JsonToString",
          "ArrayLength",
          "ArrayUnique",
          "Base64Encode",
          "Base64Decode" ->
          1;
      case "ArrayRange", "JsonMerge" -> 3;
      case "MathRandom" -> 2 + draw.below(2);
      default -> 2;
    };
  }

  private String argument(String function, int index, int depth) {
    if (depth > 0 && draw.percent(20)) {
      return intrinsic(depth - 1);
    }
    if (function.equals("Format") && index == 0) {
      return draw.of("'{}'", "'{} and {}'", "'no'", "'\\{ \\' {}'", "'{'");
    }
    if (function.equals("JsonMerge") && index == 2) {
      return draw.of("false", "true");
    }
    if (function.equals("Hash") && index == 1) {
      return draw.of("'MD5'", "'SHA-1'", "'SHA-256'", "'none'");
    }
    return draw.of(
        "0",
        "1",
        "2",
        "-3",
        "1.5",
        "100000",
        "1e9",
        "'text'",
        "'a,b'",
        "','",
        "''",
        "null",
        "true",
        "$.a",
        "$.a.c",
        "$.items",
        "$.n",
        "$.s",
        "$.missing",
        "$.items[*].n",
        "$$.Execution.Id",
        "$v1");
  }

  /** A JSONata expression within its marks. */
  String jsonata() {
    return "{% " + damaged(expression(2)) + " %}";
  }

  /** A JSONata expression that is true or false in most cases. */
  String condition() {
    return "{% "
        + damaged(
            draw.of(
                "$states.input.n > 2",
                "$states.input.flag",
                "$states.input.flag = true and $exists($states.input.a)",
                "$count($states.input.items) < 3",
                "$contains($states.input.s, 'x')",
                "$not($boolean($states.input.n))",
                "$v1 > 1",
                "$states.input.s",
                "true"))
        + " %}";
  }

  private String expression(int depth) {
    if (depth > 0 && draw.percent(60)) {
      String one = expression(depth - 1);
      String other = expression(depth - 1);
      return switch (draw.below(14)) {
        case 0 -> "(" + one + ") " + draw.of("+", "-", "*", "/", "%") + " (" + other + ")";
        case 1 -> one + " & " + other;
        case 2 ->
            "(" + one + " " + draw.of("=", "!=", "<", ">=", "in", "and", "or") + " " + other + ")";
        case 3 -> "{'x': " + one + ", 'y': " + other + "}";
        case 4 -> "[" + one + ", " + other + "]";
        case 5 -> "$map(" + one + ", function($v, $i) {" + other + "})";
        case 6 -> "(" + one + " ? " + other + " : null)";
        case 7 -> "($x := " + one + "; [$x, " + other + "])";
        case 8 -> "$filter(" + one + ", function($v) {$v > 1})";
        case 9 -> "$reduce(" + one + ", function($l, $r) {$l + $r}, 0)";
        case 10 -> "$merge([" + one + ", " + other + "])";
        case 11 -> "$sort(" + one + ", function($l, $r) {$l > $r})";
        case 12 -> "$string(" + one + ")";
        default -> one + " ~> $string";
      };
    }
    return draw.of(
        "$states.input",
        "$states.input.a.b",
        "$states.input.items",
        "$states.input.items[n > 1]",
        "$states.input.items.n",
        "$states.input.items^(>n)",
        "$states.input.items{s: $sum(n)}",
        "$states.input.**.n",
        "$states.input.missing",
        "$states.result",
        "$states.errorOutput.Cause",
        "$states.context.Execution.Id",
        "$states.context.State",
        "$states.context.Map.Item.Value",
        "$states.context.Execution.Input.n",
        "$v1",
        "$v2.x",
        "$sum($states.input.items.n)",
        "$number($states.input.s)",
        "$toMillis($states.input.t)",
        "$fromMillis(0)",
        "$now()",
        "$uuid()",
        "$random()",
        "$range(0, 10, 3)",
        "$partition($states.input.a.c, 2)",
        "$hash($states.input.s, 'SHA-1')",
        "$parse($states.input.s)",
        "$match($states.input.s, /[a-z]+/)",
        "$replace($states.input.s, /a(b)?/, '$1')",
        "$split($states.input.s, ',')",
        "$substring($states.input.s, 1, 3)",
        "$pad('x', 5, '-')",
        "$formatNumber(1234.5, '#,##0.00')",
        "$formatInteger(42, 'I')",
        "$formatBase(255, 16)",
        "$base64encode($states.input.s)",
        "$base64decode($states.input.s)",
        "$encodeUrl($states.input.s)",
        "$decodeUrl($states.input.s)",
        "$keys($states.input)",
        "$each($states.input, function($v, $k) {$k})",
        "$sift($states.input, function($v) {$v = 1})",
        "$type($states.input.nothing)",
        "$error('no')",
        "$assert(false, 'no')",
        "$eval('1')",
        "$single($states.input.items)",
        "$zip($states.input.a.c, [1, 2])",
        "$shuffle($states.input.a.c)",
        "[1..$states.input.n]",
        "($f := function($n) {$n < 1 ? 0 : 1 + $f($n - 1)}; $f(30))",
        "$states.input ~> |a|{'b': 9}|",
        "function($x) {$x}",
        "$round(1.255, 2)",
        "$power(10, 400)",
        "1/0",
        "-1e300 * 1e300",
        "'text'",
        "\"{\\\"a\\\": 1}\"",
        "2",
        "null",
        "true",
        "[]",
        "{}",
        "undefined");
  }

  String resultOrText() {
    return draw.percent(50) ? jsonata() : json.text();
  }

  /** One of twenty has a character too few, too many, or another one. */
  private String damaged(String expression) {
    if (!draw.percent(5) || expression.isEmpty()) {
      return expression;
    }
    int at = draw.below(expression.length());
    String before = expression.substring(0, at);
    String after = expression.substring(at + 1);
    return switch (draw.below(3)) {
      case 0 -> before + after;
      case 1 ->
          before + draw.of("(", ")", "'", "[", "]", ".", "\\", "$", " ", "é", "{", "/") + after;
      default -> expression.substring(0, at) + expression.charAt(at) + expression.substring(at);
    };
  }
}
