/**
 * Acts that need two people in the schema: {@code controlled-act.graphqls}.
 *
 * <p>A new kind of act needs its value of {@code ControlledActKind} and its line in {@link
 * io.tieout.graphql.control.ControlWiring}, which says whose global id its subject is. The mutation
 * that asks for an act lives with what the act changes. Start with {@link
 * io.tieout.graphql.control.ControlController}.
 */
@NullMarked
package io.tieout.graphql.control;

import org.jspecify.annotations.NullMarked;
