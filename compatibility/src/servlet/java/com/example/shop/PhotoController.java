package com.example.shop;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class PhotoController {

	@PostMapping("/photos")
	ResponseEntity<Void> photo(@RequestParam MultipartFile photo) {
		return ResponseEntity.noContent().build();
	}

}
