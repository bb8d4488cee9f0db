package io.github.errorbook.slice;

class OutOfStockException extends RuntimeException {

}
