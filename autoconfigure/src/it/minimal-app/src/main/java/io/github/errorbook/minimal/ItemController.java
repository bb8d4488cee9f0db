package io.github.errorbook.minimal;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.exception.ResourceNotFoundException;

@RestController
@RequestMapping("/items")
class ItemController {

	@GetMapping
	List<Item> list(@RequestParam int size) {
		return List.of();
	}

	@GetMapping("/filter")
	List<Item> filter(@ModelAttribute Filter filter) {
		return List.of();
	}

	@GetMapping("/{id}")
	Item get(@PathVariable long id) {
		if (id == 0) {
			throw new IllegalStateException("secret");
		}
		throw new ResourceNotFoundException("item", id);
	}

	@PostMapping
	Item create(@RequestBody Item item) {
		throw new InvalidFieldsException().field("name", "is already taken");
	}

	record Item(String name, int count) {

	}

	record Filter(int limit) {

	}

}
