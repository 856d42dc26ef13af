package io.tieout.bootstrap.faults.excess;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.drafting.Drafter;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.security.Admission;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The guard of {@code ./tieout faults F12L}, and its judge. */
final class ExcessLoadTest {

    private static final int MOST = 2;

    private final Admission admission = new Admission(MOST);
    private final CountDownLatch inside = new CountDownLatch(MOST);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void whoeverIsTooManyIsToldSoAtOnceAndAnsweredLater() throws Exception {
        List<Future<MockHttpServletResponse>> served = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < MOST; each++) {
                served.add(threads.submit(() -> answer(post(), this::slowly)));
            }
            inside.await();

            MockHttpServletResponse refused = answer(post(), this::slowly);
            MockHttpServletResponse subscribed = answer(subscription(), (_, _) -> {});
            mayEnd.countDown();

            assertThat(refused.getStatus()).isEqualTo(503);
            assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
            assertThat(refused.getContentAsString()).contains("\"code\":\"OVERLOADED\"");
            assertThat(subscribed.getStatus()).isEqualTo(200);
        }
        for (Future<MockHttpServletResponse> each : served) {
            assertThat(each.get().getStatus()).isEqualTo(200);
        }
        assertThat(answer(post(), (_, _) -> {}).getStatus()).isEqualTo(200);
    }

    @Test
    void anAnswerThatIsStillBeingMadeKeepsItsPlace() throws Exception {
        List<MockHttpServletRequest> made = List.of(post(), post());
        for (MockHttpServletRequest each : made) {
            each.setAsyncSupported(true);
            assertThat(answer(each, (_, _) -> each.startAsync()).getStatus()).isEqualTo(200);
        }

        assertThat(answer(post(), (_, _) -> {}).getStatus()).isEqualTo(503);

        made.forEach(each -> Objects.requireNonNull(each.getAsyncContext()).complete());

        assertThat(answer(post(), (_, _) -> {}).getStatus()).isEqualTo(200);
    }

    @Test
    void aHouseRefusesNobodyWhomItCanServe() {
        URI house = RunningHouse.baseUri();
        Crowd crowd = new Crowd(house, Drafter.open(house));
        crowd.ask("one");
        crowd.ask("two");

        FaultReport report = crowd.judge(new FaultReport.Draft());

        assertThat(report.broken()).isEmpty();
        assertThat(report.figures())
                .contains(
                        new FaultReport.Figure("accepted", "3"),
                        new FaultReport.Figure("refused", "0"));
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request, FilterChain chain)
            throws Exception {
        var response = new MockHttpServletResponse();
        admission.doFilter(request, response, chain);
        return response;
    }

    private void slowly(ServletRequest request, ServletResponse response) {
        inside.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MockHttpServletRequest post() {
        return new MockHttpServletRequest("POST", "/graphql");
    }

    private static MockHttpServletRequest subscription() {
        var request = post();
        request.addHeader("Accept", "text/event-stream");
        return request;
    }
}
