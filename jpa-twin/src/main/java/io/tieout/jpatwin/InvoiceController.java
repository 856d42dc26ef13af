package io.tieout.jpatwin;

import graphql.GraphQLError;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Controller;

/** The mutations and the query, each for the roles that may ask it. */
@Controller
class InvoiceController {

    private final Drafts drafts;

    InvoiceController(Drafts drafts) {
        this.drafts = drafts;
    }

    /** What {@code openAccount} needs. */
    record OpenAccountInput(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @PositiveOrZero int termDays) {}

    @MutationMapping
    @PreAuthorize("hasAnyRole('ACCOUNTANT', 'PLATFORM')")
    UUID openAccount(@Argument @Valid OpenAccountInput input, JwtAuthenticationToken token) {
        return drafts.openAccount(
                Caller.of(token), input.name(), input.currency(), input.termDays());
    }

    @MutationMapping
    @PreAuthorize("hasAnyRole('ACCOUNTANT', 'PLATFORM')")
    DraftInvoicePayload draftInvoice(
            @Argument @Valid DraftInvoiceInput input, JwtAuthenticationToken token) {
        Caller caller = Caller.of(token);
        try {
            return drafts.draft(caller, input);
        } catch (DataIntegrityViolationException anotherWasFaster) {
            return drafts.draft(caller, input);
        }
    }

    @QueryMapping
    @PreAuthorize("hasAnyRole('ACCOUNTANT', 'APPROVER', 'AUDITOR', 'PLATFORM')")
    Optional<InvoicePicture> invoice(@Argument UUID id, JwtAuthenticationToken token) {
        return drafts.find(Caller.of(token), id);
    }

    @GraphQlExceptionHandler
    GraphQLError invalid(ConstraintViolationException violations) {
        return GraphQLError.newError()
                .errorType(ErrorType.BAD_REQUEST)
                .message(String.valueOf(violations.getMessage()))
                .build();
    }
}
