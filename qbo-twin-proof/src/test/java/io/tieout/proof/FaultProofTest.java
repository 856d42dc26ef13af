package io.tieout.proof;

import static io.tieout.proof.SalesPapers.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intuit.ipp.data.Customer;
import com.intuit.ipp.exception.AuthenticationException;
import com.intuit.ipp.exception.AuthorizationException;
import com.intuit.ipp.exception.FMSException;
import com.intuit.ipp.exception.ServiceException;
import com.intuit.ipp.services.DataService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FaultProofTest {

    private final IntuitSdk sdk = IntuitSdk.connected();
    private final DataService books = sdk.data();

    @AfterEach
    void stop() {
        sdk.close();
    }

    @Test
    void aRefusalNamesCodeTextAndProperty() {
        assertThatThrownBy(() -> books.add(new Customer()))
                .isInstanceOfSatisfying(
                        FMSException.class,
                        e -> {
                            var error = e.getErrorList().getFirst();
                            assertThat(error.getCode()).isEqualTo("6080");
                            assertThat(error.getMessage()).isNotEmpty();
                            assertThat(error.getDetail()).isNotEmpty();
                        });
    }

    @Test
    void anExpiredTokenIsAnAuthenticationException() {
        sdk.fault("{\"kind\":\"auth_401\",\"next\":1}");

        assertThatThrownBy(() -> books.findAll(new Customer()))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void aTokenOfAnotherCompanyIsRefused() throws Exception {
        sdk.admin("PUT", "/twin/realms/9131", "{\"companyName\":\"Elsewhere\"}");
        var elsewhere = new DataService(IntuitSdk.context(sdk.accessToken(), "9131"));

        assertThatThrownBy(() -> elsewhere.findAll(new Customer()))
                .isInstanceOf(FMSException.class)
                .hasMessageContaining("3100");
    }

    @Test
    void anErrorOfTheServiceIsNoRefusal() {
        sdk.fault("{\"kind\":\"http_500\",\"next\":1}");

        assertThatThrownBy(() -> books.add(aCustomer("Amy"))).isInstanceOf(FMSException.class);
    }

    @Test
    void aThrottledCallIsToldAsAFaultOfTheService() {
        sdk.fault("{\"kind\":\"throttle_429_json\",\"next\":1}");

        assertThatThrownBy(() -> books.findAll(new Customer()))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.getErrorList().getFirst().getCode()).isEqualTo("3001"));
    }

    @Test
    void anAdministratorWhoLostAccessIsAnAuthorizationException() {
        sdk.fault("{\"kind\":\"code_120\",\"next\":1}");

        assertThatThrownBy(() -> books.findAll(new Customer()))
                .isInstanceOfSatisfying(
                        AuthorizationException.class,
                        e -> assertThat(e.getErrorList().getFirst().getCode()).isEqualTo("120"));
    }

    @Test
    void aFaultInAGoodAnswerIsFound() {
        sdk.fault("{\"kind\":\"fault_in_200\",\"next\":1}");

        assertThatThrownBy(() -> books.findAll(new Customer()))
                .isInstanceOfSatisfying(
                        FMSException.class,
                        e -> assertThat(e.getErrorList().getFirst().getCode()).isEqualTo("6190"));
    }

    @Test
    void anXmlFaultIsReadThoughJsonWasAskedFor() {
        sdk.fault("{\"kind\":\"throttle_429\",\"next\":1}");

        assertThatThrownBy(() -> books.findAll(new Customer()))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.getErrorList().getFirst().getCode()).isEqualTo("3001"));
    }
}
