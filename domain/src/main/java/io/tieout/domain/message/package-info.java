/**
 * What customers and the people in charge of them are told: of what kind a message is, how it is
 * worded, whom it goes to, and how far it has come.
 *
 * <p>It knows no mail server and no template language: what a template holds arrives as its {@link
 * io.tieout.domain.message.Anatomy}. Start with {@link io.tieout.domain.message.MessageKind}, then
 * {@link io.tieout.domain.message.WordingRules}.
 */
@NullMarked
package io.tieout.domain.message;

import org.jspecify.annotations.NullMarked;
