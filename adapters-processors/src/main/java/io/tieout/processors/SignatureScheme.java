package io.tieout.processors;

import io.tieout.application.processor.ProcessorSecrets.Proof;
import java.time.Instant;

/** How one processor proves that it is the one who speaks. */
interface SignatureScheme {

    /**
     * whether exactly these bytes were signed by somebody who knows the secret, and not too long
     * ago
     *
     * @param now machine time
     */
    boolean isGenuine(SignedNotice notice, Proof proof, Instant now);
}
