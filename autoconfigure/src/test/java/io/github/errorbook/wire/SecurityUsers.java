package io.github.errorbook.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * The accounts of services that Spring Security protects. All have the same password.
 */
final class SecurityUsers {

	static final String PASSWORD = "hunter2";

	private SecurityUsers() {
	}

	static InMemoryUserDetailsManager manager() {
		return new InMemoryUserDetailsManager(
				List.of(user("user").build(), user("admin").roles("USER", "ADMIN").build(),
						user("locked").accountLocked(true).build(), user("disabled").disabled(true).build(),
						user("expired").accountExpired(true).build(), user("stale").credentialsExpired(true).build()));
	}

	private static User.UserBuilder user(String name) {
		return User.withUsername(name).password("{noop}" + PASSWORD).roles("USER");
	}

	static String basic(String name) {
		return basic(name, PASSWORD);
	}

	static String basic(String name, String password) {
		byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
		return "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials);
	}

}
