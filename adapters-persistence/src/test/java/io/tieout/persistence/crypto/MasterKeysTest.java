package io.tieout.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasterKeysTest {

    private static final String GOOD = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void theFirstKeyIsTheCurrentOne() {
        MasterKeys keys = MasterKeys.parse(List.of("2026:" + GOOD, "2025:" + GOOD));

        assertThat(keys.currentId()).isEqualTo("2026");
        assertThat(keys).hasToString("MasterKeys[2026, 2025]");
    }

    @Test
    void aBadKeyIsRefusedByItsIdAndNeverShown() {
        assertThatThrownBy(() -> MasterKeys.parse(List.of()))
                .hasMessage("expected a master key, written id:base64");
        assertThatThrownBy(() -> MasterKeys.parse(List.of(GOOD)))
                .hasMessage("a master key is written id:base64");
        assertThatThrownBy(() -> MasterKeys.parse(List.of("a:" + GOOD, "a:" + GOOD)))
                .hasMessage("master key 'a' is given twice");
        assertThatThrownBy(() -> MasterKeys.parse(List.of("a:c2hvcnQ=")))
                .hasMessage("master key 'a' has 5 bytes, expected 32");
        assertThatThrownBy(() -> MasterKeys.parse(List.of("a:%%secret%%")))
                .hasMessage("master key 'a' is not valid base64");
    }
}
