package io.github.errorbook.client.policy;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.client.RemoteError;
import io.github.errorbook.client.decode.RemoteErrorDecoder;

/**
 * What the errors of one client mean. An answer with 401, 403 or a status from 500 on is
 * a fault between the services: of the rules by code only those count for it that lead to
 * such a fault themselves.
 *
 * @param decoder reads the errors
 * @param codes what codes mean, by code
 * @param serverCodes those codes of {@code codes} that are answered from 500 on
 * @param statuses codes of this service by status
 * @param otherwise the verdict on all other errors
 */
record RemotePolicy(RemoteErrorDecoder decoder, Map<String, Verdict> codes, Set<String> serverCodes,
		Map<Integer, String> statuses, Verdict otherwise) {

	/**
	 * Judge an error.
	 * @param error the error
	 * @return what is to become of it
	 */
	Verdict judge(RemoteError error) {
		Verdict byCode = byCode(error.code(), error.status());
		if (byCode != null) {
			return byCode;
		}
		String byStatus = this.statuses.get(error.status());
		return (byStatus != null) ? Verdict.map(byStatus) : this.otherwise;
	}

	private @Nullable Verdict byCode(@Nullable String code, int status) {
		if (code == null || (FaultStatus.is(status) && !this.serverCodes.contains(code))) {
			return null;
		}
		return this.codes.get(code);
	}

}
