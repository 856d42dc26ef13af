package io.tieout.persistence.eventstore;

import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the JSON of one revision of an event into the shape of the next one. What the older
 * revision did not know gets the value that was true at the time, never a guess.
 */
@FunctionalInterface
interface Upgrade {

    /** changes the tree in place */
    void apply(ObjectNode older);
}
