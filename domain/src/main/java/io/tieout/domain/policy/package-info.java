/**
 * Under which rules a tenant approves: from which amount a second person signs, how long a
 * signature lasts, and what the policy signs by itself.
 *
 * <p>A policy changes only by a controlled act and every version is kept, so that each signature
 * can name the one it was given under. It knows no document: whoever signs one asks it. Start with
 * {@link io.tieout.domain.policy.ApprovalPolicy}.
 */
@NullMarked
package io.tieout.domain.policy;

import org.jspecify.annotations.NullMarked;
