package io.tieout.bootstrap.faults.node;

/** What a node does with its life. */
public interface NodeRole {

    /** what the role is called on the command line */
    String name();

    /** the most that its heap may take */
    default int heapMegabytes() {
        return 512;
    }

    /** returns when the parent has nothing more to say */
    void play(NodeSettings settings, Talk talk);
}
