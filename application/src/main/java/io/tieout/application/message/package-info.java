/**
 * Messages to customers and to the people in charge of them: how they are worded and composed, and
 * the outbox in which each stands until it was sent, came back, or was given up.
 *
 * <p>It knows no mail server and no template language. Start with {@link
 * io.tieout.application.message.MessageCommand}, then {@link
 * io.tieout.application.message.Composer} and {@link io.tieout.application.message.Outbox}.
 */
@NullMarked
package io.tieout.application.message;

import org.jspecify.annotations.NullMarked;
