/**
 * Tests of the twin over real HTTP, as its callers meet it.
 *
 * <p>{@link io.tieout.twin.Sandbox} is a twin with one app and one company; {@link
 * io.tieout.twin.WebhookCatcher} plays the app's endpoint.
 */
@NullMarked
package io.tieout.twin;

import org.jspecify.annotations.NullMarked;
