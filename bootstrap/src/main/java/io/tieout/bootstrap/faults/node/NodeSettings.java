package io.tieout.bootstrap.faults.node;

import java.util.Map;

/** What a node is told when it starts, by the names of the house's settings; some are secret. */
public record NodeSettings(Map<String, String> texts) {

    public NodeSettings {
        texts = Map.copyOf(texts);
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException if the parent did not say it
     */
    public String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("a node was not told " + name);
        }
        return text;
    }

    @Override
    public String toString() {
        return "NodeSettings[" + texts.keySet() + "]";
    }
}
