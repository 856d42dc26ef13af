/**
 * Verifying an exported history from files alone: for auditors, on a machine of their own.
 *
 * <p>It must know neither a database nor a running Tieout. What is checked is decided in {@code
 * application.seal}; here are files and sentences. Start with {@link
 * io.tieout.bootstrap.verify.Verification}.
 */
@NullMarked
package io.tieout.bootstrap.verify;

import org.jspecify.annotations.NullMarked;
