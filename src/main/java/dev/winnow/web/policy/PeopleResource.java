package dev.winnow.web.policy;

import dev.winnow.access.PolicyPeople;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Role;
import dev.winnow.identity.User;
import dev.winnow.problem.outcome.PolicyProblems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists who may do what with a policy. */
@Path("/policies/{policy}/people")
@RolesAllowed(Role.ANY_WORD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
public class PeopleResource {

    private final VisiblePolicies policies;
    private final PolicyPeople people;

    PeopleResource(VisiblePolicies policies, PolicyPeople people) {
        this.policies = policies;
        this.people = people;
    }

    /** The people of all roles. */
    @Schema(name = "PolicyPeople", description = "Who may do what with a policy")
    record People(
            @Schema(examples = "b2b") String policy,

            @Schema(description = "Every role with its people")
            List<PeopleOfRole> roles) {

        People {
            roles = List.copyOf(roles);
        }
    }

    /** Those with one role. */
    @Schema(name = "PeopleOfRole")
    record PeopleOfRole(
            @Schema(examples = "analyst") String role,

            @Schema(description = "By name") List<Person> people) {

        PeopleOfRole {
            people = List.copyOf(people);
        }

        static PeopleOfRole of(Role role, List<User> users) {
            return new PeopleOfRole(role.word(), users.stream().map(Person::of).toList());
        }
    }

    /** A user as others see it. */
    @Schema(name = "Person")
    record Person(
            @Schema(description = "Identifies the user; `user:dana` in other answers and in the log", examples = "dana")
            String name,

            @Schema(description = "What people call the user", examples = "Dana Fox")
            String displayName) {

        static Person of(User user) {
            return new Person(user.name(), user.displayName());
        }
    }

    @GET
    public Response listPeople(@PathParam("policy") String policy) {
        return policies.find(policy)
                .map(active -> Response.ok(new People(
                                policy,
                                people.of(policy).entrySet().stream()
                                        .map(role -> PeopleOfRole.of(role.getKey(), role.getValue()))
                                        .toList()))
                        .build())
                .orElseGet(() -> ProblemResponse.of(PolicyProblems.unknown(policy, policies.names())));
    }
}
