/**
 * A request that came over HTTP is worked on by the thread that it came on, from the first field to
 * the last byte of its answer.
 *
 * <p>The framework would give each controller and each batch loader a thread of its own, and answer
 * on yet another one, behind all filters a second time. Requests come on virtual threads, which may
 * wait, so that this bought nothing. What comes over a socket, and each item of a subscription,
 * keeps its own threads: who blocks there holds up others.
 *
 * <p>Start with {@link io.tieout.graphql.inplace.AnswersInPlace}.
 */
@NullMarked
package io.tieout.graphql.inplace;

import org.jspecify.annotations.NullMarked;
