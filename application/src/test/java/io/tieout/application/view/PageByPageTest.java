package io.tieout.application.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageByPageTest {

    private final List<Integer> seen = new ArrayList<>();

    @Test
    void everyRowIsSeenOnceInItsOrder() {
        boolean hasMore = PageByPage.read(numbersTo(7), 3, seen::addAll, () -> false);

        assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(hasMore).isFalse();
    }

    @Test
    void afterEnoughNothingIsReadAndTheRestIsTold() {
        boolean hasMore = PageByPage.read(numbersTo(7), 3, seen::addAll, () -> true);

        assertThat(seen).containsExactly(1, 2, 3);
        assertThat(hasMore).isTrue();
    }

    @Test
    void aLastPageThatIsFullLeavesNothing() {
        assertThat(PageByPage.read(numbersTo(6), 3, seen::addAll, () -> false)).isFalse();
        assertThat(seen).hasSize(6);
    }

    @Test
    void itGivesUpAfterTwentyPagesAndSaysSo() {
        assertThat(PageByPage.read(numbersTo(41), 2, seen::addAll, () -> false)).isTrue();
        assertThat(seen).hasSize(40);
    }

    private static PageByPage.Rows<Integer> numbersTo(int last) {
        return (after, limit) ->
                IntStream.rangeClosed(after.orElse(0) + 1, last).limit(limit).boxed().toList();
    }
}
