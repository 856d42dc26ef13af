package io.tieout.qbo.worker;

/** How a piece of work gets going beside the worker that began it. */
interface Starter {

    /**
     * Sees to it that the work is done; returns without waiting for it.
     *
     * @param name names the work for people
     */
    void start(String name, Runnable work);

    /** on a virtual thread of its own */
    static Starter onThreads() {
        return (name, work) -> Thread.ofVirtual().name(name).start(work);
    }
}
