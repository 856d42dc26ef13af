package io.tieout.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.domain.access.AccessRulesEvent.AccessRulesSet;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccessRulesTest {

    private static final AccessRulesId ID = AccessRulesId.of(new TenantId(new UUID(1, 1)));
    private static final ActorId ADA = new ActorId("ada");
    private static final Feature EXPORTS = new Feature("exports", AccessLevel.BLOCKED);
    private static final AccessRules STRICT = new AccessRules(WhenInDoubt.CLOSED, List.of(EXPORTS));

    private final AccessRules none = AccessRules.unborn();

    @Test
    void untilTheTenantSpeaksItsDoorsAreOpenInDoubtAndNoFeatureClosesByItself() {
        assertThat(none).isEqualTo(new AccessRules(WhenInDoubt.OPEN, List.of()));
    }

    @Test
    void rulesCountOnceTheyAreSetAndTheSameAgainChangesNothing() {
        var events = none.set(ID, STRICT, ADA);

        assertThat(events).containsExactly(new AccessRulesSet(ID, STRICT, ADA));
        assertThat(none.after(events.getFirst())).isEqualTo(STRICT);
        assertThat(STRICT.set(ID, STRICT, ADA)).isEmpty();
    }

    @Test
    void aFeatureClosesAtItsLevelAndAtWorse() {
        Feature writing = new Feature("writing", AccessLevel.READ_ONLY);

        assertThat(writing.isOpenAt(AccessLevel.FULL)).isTrue();
        assertThat(writing.isOpenAt(AccessLevel.READ_ONLY)).isFalse();
        assertThat(writing.isOpenAt(AccessLevel.BLOCKED)).isFalse();
        assertThat(EXPORTS.isOpenAt(AccessLevel.READ_ONLY)).isTrue();
        assertThat(EXPORTS.isOpenAt(AccessLevel.BLOCKED)).isFalse();
    }

    @Test
    void inDoubtADoorIsOpenOrClosedAsTheTenantSays() {
        assertThat(WhenInDoubt.OPEN.level()).isEqualTo(AccessLevel.FULL);
        assertThat(WhenInDoubt.CLOSED.level()).isEqualTo(AccessLevel.BLOCKED);
    }

    @Test
    void aFeatureIsNamedAsAGatewayCanSayIt() {
        refused("named by", new Feature("Exports", AccessLevel.BLOCKED));
        refused("named by", new Feature("", AccessLevel.BLOCKED));
        refused("named by", new Feature("a".repeat(41), AccessLevel.BLOCKED));
        assertThat(set(new Feature("a".repeat(40), AccessLevel.BLOCKED))).hasSize(1);
    }

    @Test
    void aFeatureIsNamedOnce() {
        refused("named twice", EXPORTS, new Feature("exports", AccessLevel.READ_ONLY));
    }

    @Test
    void aFeatureThatIsNeverOpenIsNone() {
        refused("never be open", new Feature("exports", AccessLevel.FULL));
    }

    @Test
    void thereAreOnlySoManyFeatures() {
        Feature[] many =
                IntStream.range(0, 51)
                        .mapToObj(each -> new Feature("f" + each, AccessLevel.BLOCKED))
                        .toArray(Feature[]::new);

        refused("at most 50", many);
    }

    private void refused(String why, Feature... features) {
        var rejected = catchThrowableOfType(AccessRulesRejected.class, () -> set(features));

        assertThat(rejected.rejection().field()).isEqualTo("features");
        assertThat(rejected.rejection().message()).contains(why);
    }

    private List<AccessRulesEvent> set(Feature... features) {
        return none.set(ID, new AccessRules(WhenInDoubt.OPEN, List.of(features)), ADA);
    }
}
