/**
 * Carries messages to customers and to those in charge of them: by SMTP, into the chat, or into the
 * mailbox of a demo; and takes what comes back: bounces, and customers who want no more.
 *
 * <p>What is said and to whom is decided before. Start with {@link
 * io.tieout.notify.letter.SmtpCarrier}, then {@link io.tieout.notify.letter.LetterRounds}.
 */
@NullMarked
package io.tieout.notify.letter;

import org.jspecify.annotations.NullMarked;
