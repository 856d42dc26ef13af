package io.tieout.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.control.Act;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.fixture.Golden;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of every kind of act, byte by byte; a golden file is history. */
class StoredActsTest {

    private final JsonMapper mapper =
            StoredJson.mapper(new PersonalSealer(new FixedKeyring(), () -> new byte[12]));

    static Stream<Act> acts() {
        return ActSpecimens.acts().stream();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void theStoredFormOfAnActNeverChanges(Act act) {
        var golden = Golden.text("act/" + act.kind() + ".json");

        assertThat(mapper.writeValueAsString(act)).isEqualTo(golden);
        assertThat(mapper.readValue(golden, Act.class)).isEqualTo(act);
    }

    @Test
    void theStoredFormOfARefundByAmountNeverChanges() {
        var act = ActSpecimens.refundByAmount();
        var golden = Golden.text("act/REFUND_SALE_BY_AMOUNT.json");

        assertThat(mapper.writeValueAsString(act)).isEqualTo(golden);
        assertThat(mapper.readValue(golden, Act.class)).isEqualTo(act);
    }

    @Test
    void thereIsOneSpecimenOfEachKind() {
        assertThat(ActSpecimens.acts()).extracting(Act::kind).containsExactly(Act.Kind.values());
        assertThat(ActSpecimens.acts())
                .<Class<?>>extracting(Act::getClass)
                .containsExactlyInAnyOrderElementsOf(List.of(Act.class.getPermittedSubclasses()));
    }
}
