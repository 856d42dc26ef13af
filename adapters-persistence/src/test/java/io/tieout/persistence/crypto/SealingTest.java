package io.tieout.persistence.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Sealing without a database: every owner has a key of its own in memory. */
class SealingTest {

    private static final TenantId NORTH = new TenantId(new UUID(6, 1));
    private static final TenantId SOUTH = new TenantId(new UUID(6, 2));
    private static final SubjectId LENA = new SubjectId(new UUID(6, 3));
    private static final byte[] SECRET = "refresh-token".getBytes(UTF_8);

    private final Keyring keyring = new OneKeyForAll();
    private final Sealer secrets = new TenantSealer(keyring, Nonces.random());
    private final NameIndex names = new NameIndex(keyring);

    @Test
    void aSecretOpensForItsTenantAndFieldOnly() {
        byte[] sealed = secrets.seal(NORTH, "connection.refresh", SECRET);

        assertThat(secrets.open(NORTH, "connection.refresh", sealed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> secrets.open(NORTH, "connection.access", sealed))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> secrets.open(SOUTH, "connection.refresh", sealed))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void aChangedByteIsNoticedWhereverItIs() {
        byte[] sealed = secrets.seal(NORTH, "connection.refresh", SECRET);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;

            assertThatThrownBy(() -> secrets.open(NORTH, "connection.refresh", changed))
                    .as("byte %d", i)
                    .isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void bytesTooShortToBeSealedAreRefused() {
        assertThatThrownBy(() -> secrets.open(NORTH, "field", new byte[0]))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> secrets.open(NORTH, "field", new byte[20]))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void sealingTheSameTwiceShowsNothing() {
        assertThat(secrets.seal(NORTH, "field", SECRET))
                .isNotEqualTo(secrets.seal(NORTH, "field", SECRET));
    }

    @Test
    void personalDataUnderTheSameKeyOpensForItsSubjectOnly() {
        PersonalSealer sealer = new PersonalSealer(keyring, Nonces.random());
        SubjectId other = new SubjectId(new UUID(6, 4));
        String sealed = sealer.seal(NORTH, new Personal.Known(LENA, "Late Lena"));

        assertThatThrownBy(() -> sealer.open(NORTH, other, sealed)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> sealer.open(SOUTH, LENA, sealed)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aNameIsFoundWhateverItsCaseSpaceOrForm() {
        String stored = names.hash(NORTH, "Ylip\u00e4iv\u00e4 Oy");

        assertThat(stored).hasSize(64);
        assertThat(names.search(NORTH, "  YLIPA\u0308IVA\u0308 OY ")).contains(stored);
        assertThat(names.search(NORTH, "Ylipaiva Oy")).isPresent().get().isNotEqualTo(stored);
    }

    /** The weakest keyring there is: only what sealed bytes are bound to keeps owners apart. */
    private static final class OneKeyForAll implements Keyring {
        private final SubjectKey key =
                new SubjectKey(new UUID(6, 9), new SecretKeySpec(new byte[32], "AES"));

        @Override
        public SubjectKey ofOrNew(TenantId tenant, SubjectId subject) {
            return key;
        }

        @Override
        public Optional<SubjectKey> of(TenantId tenant, SubjectId subject) {
            return Optional.of(key);
        }

        @Override
        public Map<SubjectId, SubjectKey> ofAll(TenantId tenant, Set<SubjectId> subjects) {
            return subjects.stream().collect(Collectors.toMap(subject -> subject, _ -> key));
        }
    }
}
