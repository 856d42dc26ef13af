/**
 * Why something stands as it does: the events that led here, each in a sentence for people, with
 * who, when and by which rule; what did not happen and why; and what would change it.
 *
 * <p>It decides nothing and keeps nothing: it reads stored events and puts them into words. Every
 * family of events has its words, in a switch that names each: a new event does not compile without
 * its sentence. Start with {@link io.tieout.application.why.Explanations}.
 */
@NullMarked
package io.tieout.application.why;

import org.jspecify.annotations.NullMarked;
