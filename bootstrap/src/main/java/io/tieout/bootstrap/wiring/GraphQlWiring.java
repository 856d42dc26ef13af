package io.tieout.bootstrap.wiring;

import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.closing.ClosingViews;
import io.tieout.application.event.WatchedFeed;
import io.tieout.application.printing.InvoicePrinter;
import io.tieout.application.seal.LedgerExport;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.identity.JwtCallers;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.graphql.GraphQlAdapter;
import io.tieout.graphql.accountaccess.door.AccessAnswers;
import io.tieout.graphql.accountaccess.door.AccessDoor;
import io.tieout.graphql.accountaccess.door.AccessMemory;
import io.tieout.graphql.closing.ClosePackController;
import io.tieout.graphql.inplace.AnswersInPlace;
import io.tieout.graphql.inplace.ControllersInPlace;
import io.tieout.graphql.printing.InvoicePdfController;
import io.tieout.graphql.seal.LedgerExportController;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The public interface. Its controllers come with their module. */
@Configuration(proxyBeanMethods = false)
@Import(GraphQlAdapter.class)
class GraphQlWiring {

    @Bean
    JwtCallers callers(JwtDecoder tokens, TieoutSettings settings) {
        return new JwtCallers(tokens, settings.oidc().claims());
    }

    @Bean
    ClosePackController closePackDoor(ClosingViews closings, JwtCallers callers) {
        return new ClosePackController(closings, callers);
    }

    @Bean
    LedgerExportController ledgerExportDoor(LedgerExport export, JwtCallers callers) {
        return new LedgerExportController(export, callers);
    }

    @Bean
    InvoicePdfController invoicePdf(InvoicePrinter printer, JwtCallers callers) {
        return new InvoicePdfController(printer, callers);
    }

    /** Its first tenants are learnt, and it is closed, by {@link Background}. */
    @Bean(destroyMethod = "")
    AccessMemory accessMemory(WatchedFeed feed, AccessViews views, TenantClock clock) {
        return new AccessMemory(feed, views, clock);
    }

    @Bean
    AccessAnswers accessAnswers(AccessMemory memory) {
        return new AccessAnswers(memory);
    }

    /** Behind the filters of the gateways' door. */
    @Bean
    ServletRegistrationBean<AccessDoor> accessDoor(AccessAnswers answers, JwtCallers callers) {
        return new ServletRegistrationBean<>(new AccessDoor(answers, callers), AccessDoor.PATH);
    }

    /** What comes over HTTP is answered on the thread that it came on. */
    @Bean
    GraphQlHttpHandler answersInPlace(WebGraphQlHandler requests) {
        return new AnswersInPlace(requests);
    }

    /** the other half of it */
    @Bean
    static ControllersInPlace controllersInPlace() {
        return new ControllersInPlace();
    }
}
