package com.example.shop;

import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PhotoController {

	@PostMapping("/photos")
	ResponseEntity<Void> photo(@RequestPart FilePart photo) {
		return ResponseEntity.noContent().build();
	}

}
