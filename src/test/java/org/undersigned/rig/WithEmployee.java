package org.undersigned.rig;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** The test is run by this person, signed in as the company's sign-in would have it. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = WithEmployee.SignedIn.class)
public @interface WithEmployee {

    /** The user name; the demo realm's people have these. */
    String value() default "ada";

    /** The realm roles; none for an outsider such as a contractor. */
    String[] roles() default {"employee"};

    /** Builds the sign-in that the annotation describes. */
    class SignedIn implements WithSecurityContextFactory<WithEmployee> {

        @Override
        public SecurityContext createSecurityContext(WithEmployee who) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(People.signedIn(who.value(), who.roles()));
            return context;
        }
    }
}
