package io.tieout.graphql.accountaccess.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tieout.domain.account.AccountId;
import io.tieout.graphql.accountaccess.door.Known.Certain;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What gateways were told last about an account, so that the same is not written down twice. It
 * says nothing by itself: what is known now decides whether what was told last still holds.
 */
final class ToldLast {

    /** less than a kilobyte each */
    private static final long MOST = 10_000;

    private static final Duration UNASKED = Duration.ofHours(1);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int TAG_BYTES = 16;

    private final Cache<AccountId, Written> last =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(UNASKED).build();

    /**
     * An answer.
     *
     * @param tag of the body, as HTTP has it
     */
    @SuppressWarnings("ArrayRecordComponent") // written to the wire as it is; never compared
    record Told(byte[] body, String tag) {}

    private record Written(Certain known, Told told) {}

    /** the answer to what is known of this account now */
    Told of(AccountId account, Certain known) {
        return Optional.ofNullable(last.getIfPresent(account))
                .filter(written -> written.known().equals(known))
                .map(Written::told)
                .orElseGet(() -> write(account, known));
    }

    private Told write(AccountId account, Certain known) {
        byte[] body = JSON.writeValueAsBytes(AccessJson.of(account, known));
        Told told = new Told(body, tag(body));
        last.put(account, new Written(known, told));
        return told;
    }

    private static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
