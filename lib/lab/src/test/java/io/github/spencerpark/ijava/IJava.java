package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.BaseKernel;

/** Stands for the main class of IJava, which keeps the running kernel. */
public final class IJava {

    /** The kernel that runs, or null. */
    public static BaseKernel running;

    private IJava() {}

    public static BaseKernel getKernelInstance() {
        return running;
    }
}
