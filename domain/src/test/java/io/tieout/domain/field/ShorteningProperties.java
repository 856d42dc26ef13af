package io.tieout.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class ShorteningProperties {

    @Property
    void whatComesOutFitsAndBeginsAsWhatWentIn(
            @ForAll @StringLength(max = 60) String text,
            @ForAll @IntRange(min = 5, max = 60) int most) {
        String shortened = Shortening.of(text, most);

        assertThat(shortened.length()).isLessThanOrEqualTo(most);
        if (!shortened.equals(text)) {
            assertThat(shortened).endsWith("...");
            assertThat(text).startsWith(shortened.substring(0, shortened.length() - 3));
        }
    }

    @Property
    void shorteningTwiceIsShorteningOnce(
            @ForAll @StringLength(max = 60) String text,
            @ForAll @IntRange(min = 5, max = 60) int most) {
        String once = Shortening.of(text, most);

        assertThat(Shortening.of(once, most)).isEqualTo(once);
    }
}
