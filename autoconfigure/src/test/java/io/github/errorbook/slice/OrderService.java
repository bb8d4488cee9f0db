package io.github.errorbook.slice;

import org.springframework.stereotype.Service;

/**
 * What a slice of the web layer leaves out.
 */
@Service
class OrderService {

}
