package io.tieout.persistence.crypto;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps of a rotation as docs/operations.md tells them, each node with settings of its own. */
class KeyRotationTest {

    private static final MasterKeys BEFORE = keys("old");
    private static final MasterKeys BOTH_KNOWN = keys("old", "new");
    private static final MasterKeys ROTATING = keys("new", "old");
    private static final MasterKeys AFTER = keys("new");

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyKeyOfEveryTenantIsMovedHoweverManyBatchesThatTakes() {
        Node before = new Node(BEFORE);
        List<String> sealed = before.sealSome(NORTH, 7);
        String southern = before.seal(SOUTH, 1);

        assertThat(new Node(ROTATING).rotation.run()).isEqualTo(8);

        Node after = new Node(AFTER);
        assertThat(after.rotation.wrapped()).isEqualTo(Map.of("new", 8L));
        assertThat(after.rotation.missing()).isEmpty();
        for (int each = 0; each < 7; each++) {
            assertThat(after.open(NORTH, each, sealed.get(each))).isEqualTo(name(each));
        }
        assertThat(after.open(SOUTH, 1, southern)).isEqualTo(name(1));
    }

    @Test
    void aRunThatWasCutOffIsTakenUpByTheNext() {
        new Node(BEFORE).sealSome(NORTH, 7);
        Node dying = new Node(ROTATING);
        dying.keyring.rewrap(NORTH, 3);
        assertThat(dying.rotation.wrapped()).isEqualTo(Map.of("new", 3L, "old", 4L));

        assertThat(new Node(ROTATING).rotation.run()).isEqualTo(4);
        assertThat(new Node(ROTATING).rotation.run()).isZero();
    }

    @Test
    void aNodeWithTheOrderOfBeforeWorksOnAndMovesNothingBack() {
        Node slow = new Node(BOTH_KNOWN);
        slow.seal(NORTH, 1);
        Node fast = new Node(ROTATING);
        fast.rotation.run();
        String byFast = fast.seal(NORTH, 2);

        assertThat(slow.open(NORTH, 2, byFast)).isEqualTo(name(2));
        assertThat(slow.rotation.run()).isZero();
        assertThat(slow.rotation.wrapped()).isEqualTo(Map.of("new", 2L));
    }

    @Test
    void whatSuchANodeStillWrapsByTheFormerKeyTheNextRunMoves() {
        Node slow = new Node(BOTH_KNOWN);
        Node fast = new Node(ROTATING);
        fast.rotation.run();

        String bySlow = slow.seal(NORTH, 3);

        assertThat(fast.open(NORTH, 3, bySlow)).isEqualTo(name(3));
        assertThat(fast.rotation.run()).isEqualTo(1);
        assertThat(slow.open(NORTH, 3, bySlow)).isEqualTo(name(3));
    }

    @Test
    void aRestartOfSuchANodeDoesNotMakeItsOrderTheNewest() {
        new Node(BEFORE).seal(NORTH, 1);
        Node fast = new Node(ROTATING);

        Node restarted = new Node(BOTH_KNOWN);

        assertThat(restarted.rotation.run()).isZero();
        assertThat(fast.rotation.run()).isEqualTo(1);
    }

    @Test
    void aMasterKeyThatIsStillNeededIsMissedByName() {
        new Node(BEFORE).seal(NORTH, 1);

        assertThat(new Node(AFTER).rotation.missing()).containsExactly("old");
        assertThat(new Node(ROTATING).rotation.missing()).isEmpty();
    }

    /** A node as it starts with these settings; batches of three keys. */
    private final class Node {

        private final StoredKeyring keyring;
        private final KeyRotation rotation;

        Node(MasterKeys keys) {
            keyring =
                    new StoredKeyring(
                            keys, Nonces.random(), database.transactions(), database.tail());
            rotation = new KeyRotation(keys, keyring, database.transactions(), database.tail(), 3);
            rotation.introduce();
        }

        List<String> sealSome(TenantId tenant, int number) {
            return IntStream.range(0, number).mapToObj(each -> seal(tenant, each)).toList();
        }

        String seal(TenantId tenant, int subject) {
            return database.transactions()
                    .of(tenant)
                    .write(_ -> sealer().seal(tenant, name(subject)));
        }

        Personal open(TenantId tenant, int subject, String sealed) {
            return sealer().open(tenant, subject(subject), sealed);
        }

        private PersonalSealer sealer() {
            return new PersonalSealer(keyring, Nonces.random());
        }
    }

    private static Personal name(int subject) {
        return new Personal.Known(subject(subject), "customer " + subject);
    }

    private static SubjectId subject(int number) {
        return new SubjectId(new UUID(5, number));
    }

    private static MasterKeys keys(String... ids) {
        return MasterKeys.parse(Arrays.stream(ids).map(KeyRotationTest::written).toList());
    }

    private static String written(String id) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) id.length());
        key[0] = (byte) id.charAt(0);
        return id + ":" + Base64.getEncoder().encodeToString(key);
    }
}
