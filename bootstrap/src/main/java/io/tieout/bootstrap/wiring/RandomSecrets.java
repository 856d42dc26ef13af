package io.tieout.bootstrap.wiring;

import io.tieout.application.connection.OneTimeSecret;
import io.tieout.application.connection.OneTimeSecrets;
import java.security.SecureRandom;
import java.util.Base64;

/** One-time secrets of 128 random bits. */
record RandomSecrets(SecureRandom random) implements OneTimeSecrets {

    private static final int BYTES = 16; // 128 bits

    @Override
    public OneTimeSecret next() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new OneTimeSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }
}
