/** Tests of the event store and of the whole bridge on it, with a decider made for them. */
@NullMarked
package io.tieout.persistence.eventstore;

import org.jspecify.annotations.NullMarked;
