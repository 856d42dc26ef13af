package io.tieout.bootstrap.identity;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Role;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads a caller out of a token, whose claims every issuer may name as it likes.
 *
 * <p>A token is good when its subject is an actor, its tenant is a UUID, and a customer names the
 * one account it may see. Roles nobody knows are no roles; {@link Role#SYSTEM} is never granted.
 *
 * @param tenant name of the claim with the tenant's UUID
 * @param roles name of the claim with the list of roles
 * @param account name of the claim with the UUID of a customer's own account
 */
public record TokenClaims(String tenant, String roles, String account)
        implements OAuth2TokenValidator<Jwt> {

    private static final Set<Role> GRANTED_BY_TOKENS =
            Arrays.stream(Role.values())
                    .filter(role -> role != Role.SYSTEM)
                    .collect(Collectors.toUnmodifiableSet());

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (subjectOf(token).isEmpty()) {
            return refused("the subject must have 1 to 200 characters");
        }
        if (uuidIn(token, tenant).isEmpty()) {
            return refused("the claim '" + tenant + "' must be the tenant's UUID");
        }
        if (rolesOf(token).contains(Role.CUSTOMER) && uuidIn(token, account).isEmpty()) {
            return refused("a customer's claim '" + account + "' must be its account's UUID");
        }
        return OAuth2TokenValidatorResult.success();
    }

    /**
     * the caller a validated token speaks for
     *
     * @param origin network address of the request
     */
    public Caller callerOf(Jwt token, String origin) {
        Set<Role> granted = rolesOf(token);
        return new Caller(
                new TenantId(uuidIn(token, tenant).orElseThrow()),
                new ActorId(subjectOf(token).orElseThrow()),
                granted,
                origin,
                granted.contains(Role.CUSTOMER)
                        ? Set.of(new AccountId(uuidIn(token, account).orElseThrow()))
                        : Set.of());
    }

    /** the roles a token grants */
    public Set<Role> rolesOf(Jwt token) {
        List<String> names = token.getClaimAsStringList(roles);
        if (names == null) {
            return Set.of();
        }
        return GRANTED_BY_TOKENS.stream()
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> subjectOf(Jwt token) {
        return Optional.ofNullable(token.getSubject())
                .filter(subject -> !subject.isBlank() && subject.length() <= 200);
    }

    private static Optional<UUID> uuidIn(Jwt token, String claim) {
        try {
            return Optional.ofNullable(token.getClaimAsString(claim)).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static OAuth2TokenValidatorResult refused(String reason) {
        return OAuth2TokenValidatorResult.failure(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, reason, null));
    }
}
