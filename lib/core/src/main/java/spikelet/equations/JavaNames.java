package spikelet.equations;

import java.util.Set;

/**
 * The Java names of a model's names: the same, so that a kernel can be read beside its model. What the kernel adds has a dollar, which no
 * model's name has; a name that means something in Java gets one behind it.
 */
final class JavaNames {
    private static final Set<String> TAKEN = Set.of(
            ("_ abstract assert boolean break byte case catch char class const continue default do double else enum extends final"
                            + " finally float for goto if implements import instanceof int interface long native new package private"
                            + " protected public return short static strictfp super switch synchronized this throw throws transient try"
                            + " void volatile while true false null var yield record sealed permits java spikelet Math StrictMath"
                            + " Double Fast FunctionPass KernelPass NeuronKernel System GeneratedKernel")
                    .split(" "));

    private JavaNames() {}

    static String of(String name) {
        return TAKEN.contains(name) ? name + "$" : name;
    }
}
