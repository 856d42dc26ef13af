package io.tieout.bootstrap.wiring;

import io.tieout.application.printing.InvoicePrinter;
import io.tieout.bootstrap.identity.JwtCallers;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.graphql.GraphQlAdapter;
import io.tieout.graphql.printing.InvoicePdfController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
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
    InvoicePdfController invoicePdf(InvoicePrinter printer, JwtCallers callers) {
        return new InvoicePdfController(printer, callers);
    }
}
