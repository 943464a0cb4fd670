package spikelet.equations;

import java.util.List;

/** A value that a kernel computes; equal values are one object (see {@link Values}). */
final class Value {
    /** How it comes about. */
    enum Kind {
        /** A number of the text. */
        NUMBER,
        /** A name whose value the kernel is given. */
        INPUT,
        /** What vector instructions can do. */
        ARITHMETIC,
        /** True or false. */
        CONDITION,
        /** A function with a method for whole arrays. */
        ARRAY_FUNCTION,
        /** A function or a choice that is computed one by one. */
        SCALAR_FUNCTION
    }

    final int id;
    final Kind kind;
    /** What is done to the operands: an operator or a function as the model language writes it, a name, or a number. */
    final String symbol;

    final List<Value> operands;
    /** Whether it is the same for all neurons. */
    final boolean uniform;
    /** Its name in the kernel; null while it stands inside others only. */
    String name;
    /** How many others it is part of. */
    int uses;

    Value(int id, Kind kind, String symbol, List<Value> operands, boolean uniform) {
        this.id = id;
        this.kind = kind;
        this.symbol = symbol;
        this.operands = operands;
        this.uniform = uniform;
    }

    boolean isLeaf() {
        return operands.isEmpty();
    }

    double number() {
        return Double.parseDouble(symbol);
    }

    /** Operations of its expression, up to what has a name of its own; Java's min and max are several instructions. */
    int size() {
        int size = isLeaf() ? 0 : symbol.equals("min") || symbol.equals("max") ? 3 : 1;
        for (var v : operands) if (v.name == null) size += v.size();
        return size;
    }

    /** Its expression in Java. */
    String java() {
        var x = operands.stream().map(Value::operand).toList();
        return switch (symbol) {
            case "neg" -> "-" + x.get(0);
            case "not" -> "!" + x.get(0);
            case "int" -> x.get(0) + " ? 1.0 : 0.0";
            case "and" -> x.get(0) + " && " + x.get(1);
            case "or" -> x.get(0) + " || " + x.get(1);
            case "min", "max", "abs", "sqrt" -> "Math." + symbol + "(" + String.join(", ", x) + ")";
            case "floor", "ceil" -> "Math." + symbol + "(" + x.get(0) + ")";
            case "round" -> "Math.rint(" + x.get(0) + ")";
            case "sign" -> "Math.signum(" + x.get(0) + ")";
            case "mod" -> "Fast.mod(" + String.join(", ", x) + ")";
            case "log", "log10", "sin", "cos", "pow" -> "StrictMath." + symbol + "(" + String.join(", ", x) + ")";
            case "exp", "exprel", "tanh", "bernoulli", "relax" -> "Fast." + symbol + "(" + String.join(", ", x) + ")";
            default -> isLeaf() ? leaf() : x.get(0) + " " + symbol + " " + x.get(1);
        };
    }

    /** As part of another expression. */
    private String operand() {
        if (name != null) return name;
        boolean closed = isLeaf()
                || kind != Kind.CONDITION
                        && Character.isLetter(symbol.charAt(0))
                        && !symbol.equals("int")
                        && !symbol.equals("neg");
        return closed ? java() : "(" + java() + ")";
    }

    private String leaf() {
        if (kind == Kind.INPUT) return JavaNames.of(symbol);
        return symbol.startsWith("-") ? "(" + symbol + ")" : symbol;
    }
}
