package io.tieout.bootstrap.faults.node;

/** What a node does with its life. */
public interface NodeRole {

    /** what the role is called on the command line */
    String name();

    /** the most that its heap may take */
    default int heapMegabytes() {
        return 512;
    }

    /**
     * How far its threads stand back behind others' (negative: how far before them), as {@code
     * nice} has it. Whoever may not put itself before others starts as everybody does.
     */
    default int niceness() {
        return 0;
    }

    /** returns when the parent has nothing more to say */
    void play(NodeSettings settings, Talk talk);
}
