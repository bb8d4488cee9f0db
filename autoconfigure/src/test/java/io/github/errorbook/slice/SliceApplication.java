package io.github.errorbook.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A small application of the usual form, found by component scan.
 */
@SpringBootApplication
class SliceApplication {

}
