package io.tieout.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonalTest {

    private static final SubjectId JANE = new SubjectId(new UUID(0, 5));

    @Test
    void whatIsKnownIsReadButNeverLogged() {
        var name = new Personal.Known(JANE, "Jane Doe");

        assertThat(name.readable()).isEqualTo("Jane Doe");
        assertThat(name)
                .hasToString("Known[subject=00000000-0000-0000-0000-000000000005, value=***]");
    }

    @Test
    void whatWasErasedLeavesOnlyWhoseItWas() {
        var name = new Personal.Erased(JANE);

        assertThat(name.readable()).isEqualTo("[erased]");
        assertThat(name.subject()).isEqualTo(JANE);
    }

    @Test
    void whoActsIsNamedIn1To200Characters() {
        assertThat(new ActorId("a".repeat(200)).value()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new ActorId("a".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ActorId(" "));
    }
}
