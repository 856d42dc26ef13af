/**
 * The proof by strangers: Intuit's own Java SDK, written by people who never saw the twin, makes
 * its calls against it, and what Tieout sends is read into Intuit's own classes.
 *
 * <p>Must not be needed by anything else, and never ships: the SDK is version 6.4.2, the newest
 * that resolves. It checks no host name on TLS, which is why every call here goes to 127.0.0.1
 * without TLS, and it brings old libraries with known weaknesses: commons-beanutils 1.9.4
 * (CVE-2025-48734), commons-lang 2.6 (CVE-2025-48924), commons-configuration 1.6 (CVE-2025-46392),
 * org.json 20160810 (CVE-2022-45688, CVE-2023-5072).
 *
 * <p>Start at {@link io.tieout.proof.IntuitSdk}, then read {@link
 * io.tieout.proof.InvoiceProofTest}.
 */
@NullMarked
package io.tieout.proof;

import org.jspecify.annotations.NullMarked;
