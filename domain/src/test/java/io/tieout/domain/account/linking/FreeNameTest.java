package io.tieout.domain.account.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FreeNameTest {

    @Test
    void theFirstFreeNumberIsSuggestedWhateverTheCase() {
        assertThat(FreeName.near("Acme", Set.of("acme"))).contains("Acme (2)");
        assertThat(FreeName.near("Acme", Set.of("acme", "acme (2)"))).contains("Acme (3)");
    }

    @Test
    void aNameThatWouldBeTooLongIsNotSuggested() {
        assertThat(FreeName.near("x".repeat(496), Set.of()))
                .hasValueSatisfying(name -> assertThat(name).hasSize(500));
        assertThat(FreeName.near("x".repeat(497), Set.of())).isEmpty();
    }
}
