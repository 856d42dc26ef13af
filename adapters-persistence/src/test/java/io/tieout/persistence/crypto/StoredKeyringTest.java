package io.tieout.persistence.crypto;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.SUBJECT_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.view.AnswerAtHand;
import io.tieout.application.view.Answers.Answer;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.tenant.OneStateAnswers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredKeyringTest {

    private static final SubjectId LENA = new SubjectId(new UUID(5, 1));
    private static final Personal NAME = new Personal.Known(LENA, "Late Lena");
    private static final MasterKeys OLD = MasterKeys.parse(List.of(master("old", 1)));
    private static final MasterKeys ROTATED =
            MasterKeys.parse(List.of(master("new", 2), master("old", 1)));
    private static final MasterKeys NEW = MasterKeys.parse(List.of(master("new", 2)));

    private TestDatabase database;
    private StoredKeyring keyring;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        keyring = keyring(OLD);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatOneNodeSealsAnotherOpens() {
        String sealed = seal(keyring, NORTH, NAME);

        assertThat(sealed).doesNotContain("Lena");
        assertThat(open(keyring(OLD), NORTH, LENA, sealed)).isEqualTo(NAME);
    }

    @Test
    void aReaderInsideATransactionOpensToo() {
        String sealed = seal(keyring, NORTH, NAME);
        StoredKeyring other = keyring(OLD);

        Personal opened =
                database.transactions().of(NORTH).read(_ -> open(other, NORTH, LENA, sealed));

        assertThat(opened).isEqualTo(NAME);
    }

    @Test
    void whoReadsAnOlderStateRemembersNoKeyThatWasDestroyedSince() {
        String sealed = seal(keyring, NORTH, NAME);
        StoredKeyring other = keyring(OLD);
        Answer answer =
                new OneStateAnswers(database.transactionManager(), 1, Duration.ofSeconds(10))
                        .begin();
        AnswerAtHand.set(answer);
        try {
            int before = database.transactions().of(NORTH).read(sql -> sql.fetchCount(SUBJECT_KEY));
            database.superuser().deleteFrom(SUBJECT_KEY).execute();
            other.forget(new StoredKeyring.Owner(NORTH, LENA));

            Personal opened =
                    database.transactions().of(NORTH).read(_ -> open(other, NORTH, LENA, sealed));

            assertThat(before).isEqualTo(1);
            assertThat(opened).isEqualTo(new Personal.Erased(LENA));
        } finally {
            AnswerAtHand.clear();
            answer.close();
        }
        assertThat(open(other, NORTH, LENA, sealed)).isEqualTo(new Personal.Erased(LENA));
    }

    @Test
    void aKeyMadeInATransactionThatRolledBackIsForgotten() {
        assertThatThrownBy(() ->
                        database.transactions()
                                .of(NORTH)
                                .write(_ -> {
                                    sealer(keyring).seal(NORTH, NAME);
                                    throw new IllegalStateException("rolled back");
                                }))
                .hasMessage("rolled back");

        String sealed = seal(keyring, NORTH, NAME);

        assertThat(open(keyring(OLD), NORTH, LENA, sealed)).isEqualTo(NAME);
    }

    @Test
    void aKeyIsGoodInTheTransactionThatMadeItBeforeItCommits() {
        Personal opened =
                database.transactions()
                        .of(NORTH)
                        .write(_ -> {
                            String sealed = sealer(keyring).seal(NORTH, NAME);
                            return open(keyring, NORTH, LENA, sealed);
                        });

        assertThat(opened).isEqualTo(NAME);
    }

    @Test
    void nodesThatMakeTheSameKeyAtOnceAgreeOnOne() throws Exception {
        Callable<String> sealing = () -> seal(keyring(OLD), NORTH, NAME);

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var sealed : threads.invokeAll(List.of(sealing, sealing, sealing, sealing))) {
                assertThat(open(keyring, NORTH, LENA, sealed.get())).isEqualTo(NAME);
            }
        }

        assertThat(database.superuser().fetchCount(SUBJECT_KEY)).isEqualTo(1);
    }

    @Test
    void erasedDataStaysErasedEvenAfterANewKeyWasMade() {
        String before = seal(keyring, NORTH, NAME);
        keyring.erase(NORTH, LENA);
        String after = seal(keyring, NORTH, NAME);

        assertThat(open(keyring, NORTH, LENA, before)).isEqualTo(new Personal.Erased(LENA));
        assertThat(open(keyring, NORTH, LENA, after)).isEqualTo(NAME);
    }

    @Test
    void erasedDataIsSealedAgainAsErased() {
        String sealed = seal(keyring, NORTH, new Personal.Erased(LENA));

        assertThat(open(keyring, NORTH, LENA, sealed)).isEqualTo(new Personal.Erased(LENA));
        assertThat(database.superuser().fetchCount(SUBJECT_KEY)).isZero();
    }

    @Test
    void aKeyThatAnotherNodeDestroyedIsForgottenOnceTold() {
        String sealed = seal(keyring, NORTH, NAME);
        keyring(OLD).erase(NORTH, LENA);

        keyring.forget(new StoredKeyring.Owner(NORTH, LENA));

        assertThat(open(keyring, NORTH, LENA, sealed)).isEqualTo(new Personal.Erased(LENA));
    }

    @Test
    void sealedDataOpensForItsTenantAndSubjectOnly() {
        SubjectId other = new SubjectId(new UUID(5, 2));
        String sealed = seal(keyring, NORTH, NAME);
        seal(keyring, SOUTH, NAME);
        seal(keyring, NORTH, new Personal.Known(other, "Prompt Pia"));

        assertThat(open(keyring, SOUTH, LENA, sealed)).isEqualTo(new Personal.Erased(LENA));
        assertThat(open(keyring, NORTH, other, sealed)).isEqualTo(new Personal.Erased(other));
    }

    @Test
    void aKeyRowThatIsMovedToAnotherTenantDoesNotUnwrap() {
        seal(keyring, NORTH, NAME);
        database.superuser()
                .update(SUBJECT_KEY)
                .set(SUBJECT_KEY.TENANT_ID, SOUTH.value())
                .execute();

        assertThatThrownBy(() -> keyring(OLD).of(SOUTH, LENA)).isInstanceOf(Unreadable.class);
    }

    @Test
    void afterARotationTheOldMasterKeyIsNoLongerNeeded() {
        String sealed = seal(keyring, NORTH, NAME);
        StoredKeyring rotating = keyring(ROTATED);

        assertThat(rotating.rewrap(NORTH, 10)).isEqualTo(1);
        assertThat(rotating.rewrap(NORTH, 10)).isZero();
        assertThat(open(keyring(NEW), NORTH, LENA, sealed)).isEqualTo(NAME);
    }

    @Test
    void aMissingMasterKeyIsNamed() {
        seal(keyring, NORTH, NAME);

        assertThatThrownBy(() -> keyring(NEW).of(NORTH, LENA))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("master key 'old' is missing");
    }

    private StoredKeyring keyring(MasterKeys masterKeys) {
        return new StoredKeyring(
                masterKeys, Nonces.random(), database.transactions(), database.tail());
    }

    private String seal(StoredKeyring with, TenantId tenant, Personal personal) {
        return database.transactions().of(tenant).write(_ -> sealer(with).seal(tenant, personal));
    }

    private static Personal open(
            StoredKeyring with, TenantId tenant, SubjectId subject, String sealed) {
        return sealer(with).open(tenant, subject, sealed);
    }

    private static PersonalSealer sealer(StoredKeyring keyring) {
        return new PersonalSealer(keyring, Nonces.random());
    }

    private static String master(String id, int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return id + ":" + Base64.getEncoder().encodeToString(key);
    }
}
